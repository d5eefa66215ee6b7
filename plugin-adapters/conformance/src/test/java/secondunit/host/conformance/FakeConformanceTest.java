package secondunit.host.conformance;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import secondunit.host.Capability;

import java.util.EnumSet;
import java.util.Set;

/// The suite holds over a program that behaves, and over one that misbehaves in every way that can
/// be mended.
final class FakeConformanceTest {

    private static final Set<Misbehaviour> BEYOND_MENDING =
            EnumSet.of(
                    Misbehaviour.HANGS_IN_A_DIALOG,
                    Misbehaviour.VANISHES_BEFORE,
                    Misbehaviour.VANISHES_AFTER);

    @Nested
    final class ATimeline extends FakeConformance {

        ATimeline() {
            super(FakeProgram.timeline());
        }
    }

    @Nested
    final class ALiveProgram extends FakeConformance {

        ALiveProgram() {
            super(FakeProgram.live());
        }
    }

    @Nested
    final class AProgramThatOnlyPlaces extends FakeConformance {

        AProgramThatOnlyPlaces() {
            super(FakeProgram.of(EnumSet.of(Capability.PLACE)));
        }
    }

    @Nested
    final class AProgramThatCanDoNothing extends FakeConformance {

        AProgramThatCanDoNothing() {
            super(FakeProgram.of(EnumSet.noneOf(Capability.class)));
        }
    }

    @Nested
    @ParameterizedClass
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HANGS_IN_A_DIALOG", "VANISHES_BEFORE", "VANISHES_AFTER"})
    final class AMisbehavingTimeline extends FakeConformance {

        AMisbehavingTimeline(Misbehaviour misbehaviour) {
            super(FakeProgram.timeline());
            program.misbehave(misbehaviour);
        }
    }

    @Nested
    @ParameterizedClass
    @EnumSource(
            names = {
                "SAYS_NO_AND_DOES_IT",
                "ROUNDS_RATES",
                "PLACES_ONE_OFF",
                "ANSWERS_LATE",
                "DUPLICATES",
                "STALE_SELECTION",
                "TRUNCATES_NAMES"
            })
    final class AnEverMisbehavingTimeline extends FakeConformance {

        AnEverMisbehavingTimeline(Misbehaviour misbehaviour) {
            super(FakeProgram.timeline());
            program.misbehaveAlways(misbehaviour);
        }
    }

    @Nested
    final class ATimelineThatMisbehavesInEveryWay extends FakeConformance {

        ATimelineThatMisbehavesInEveryWay() {
            super(misbehavingInEveryWay(FakeProgram.timeline()));
        }
    }

    @Nested
    final class ALiveProgramThatMisbehavesInEveryWay extends FakeConformance {

        ALiveProgramThatMisbehavesInEveryWay() {
            super(misbehavingInEveryWay(FakeProgram.live()));
        }
    }

    private static FakeProgram misbehavingInEveryWay(FakeProgram program) {
        EnumSet.complementOf(EnumSet.copyOf(BEYOND_MENDING)).forEach(program::misbehave);
        return program;
    }
}
