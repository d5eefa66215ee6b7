package secondunit.engine.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.picture.Samples;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What goes on of made-up places, by the bounds that `docs/reference/footage-sources.md` names.
final class RoomToneIT {

    private static final int RATE = Beds.RATE;
    private static final int LENGTH = Beds.LENGTH;

    private static final double THIRDS_DECIBELS = 1.5;

    /// Where the place is heard in pauses of a tenth of a second alone.
    private static final double BETWEEN_WORDS_DECIBELS = 2;

    private static final double LOUDNESS_UNITS = 1;
    private static final double REPEATS = 0.15;
    private static final double ENVELOPE_REPEATS = 0.3;
    private static final double OVER_SOURCE = 0.1;

    private static final Map<Place, Samples> BEDS = new EnumMap<>(Place.class);
    private static final Map<Place, Samples> HEARD = new EnumMap<>(Place.class);
    private static final Map<Place, Samples> AFTER = new EnumMap<>(Place.class);
    private static final Map<Place, Samples> BEFORE = new EnumMap<>(Place.class);

    @AfterAll
    static void forget() {
        List.of(BEDS, HEARD, AFTER, BEFORE).forEach(Map::clear);
    }

    /// What goes on after a place, as long as the place itself.
    private static Samples after(Place place) {
        return AFTER.computeIfAbsent(
                place, _ -> RoomTone.after(place.heard(), LENGTH, 7).samples(0, LENGTH));
    }

    private static Samples before(Place place) {
        return BEFORE.computeIfAbsent(
                place, _ -> RoomTone.before(place.heard(), LENGTH, 7).samples(0, LENGTH));
    }

    /// A place, and the same with something happening in it.
    enum Place {
        ROOM,
        NEAR_SILENCE,
        TRAFFIC,
        HUM,
        VOICE,
        CRACKLE;

        Samples bed() {
            return BEDS.computeIfAbsent(this, Place::newBed);
        }

        Samples heard() {
            return HEARD.computeIfAbsent(this, Place::newHeard);
        }

        private Samples newBed() {
            return switch (this) {
                case VOICE, CRACKLE -> ROOM.bed();
                case ROOM -> Beds.room(1, -50);
                case NEAR_SILENCE -> Beds.room(2, -88);
                case TRAFFIC -> swelling();
                case HUM -> Beds.with(Beds.room(3, -50), Beds::hum);
            };
        }

        private Samples newHeard() {
            return switch (this) {
                case ROOM, NEAR_SILENCE, TRAFFIC, HUM -> bed();
                case VOICE -> Beds.with(bed(), Beds::voice);
                case CRACKLE -> Beds.with(bed(), Beds::crackle);
            };
        }

        private static Samples swelling() {
            double[] rumble = Beds.noise(4, -30, 6);
            double[] hiss = Beds.noise(5, -50, 3);
            for (int i = 0; i < LENGTH; i++) {
                double swell = 2 * Math.sin(2 * Math.PI * 0.7 * i / RATE);
                rumble[i] *= Math.pow(10, swell / 20);
            }
            return Beds.of(Beds.sum(rumble, hiss), rumble);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void colourAndLevelAreThoseOfThePlaceAlone(Place place) {
        Samples made = after(place);
        assertAlike(place.bed(), made, THIRDS_DECIBELS);
        assertAlike(
                place.bed(),
                before(place),
                place == Place.VOICE ? BETWEEN_WORDS_DECIBELS : THIRDS_DECIBELS);
    }

    private static void assertAlike(Samples bed, Samples made, double within) {
        List<Double> meant = Beds.thirds(bed);
        List<Double> got = Beds.thirds(made);
        for (int third = 0; third < meant.size(); third++) {
            assertEquals(
                    meant.get(third),
                    got.get(third),
                    within,
                    "third %d of %s and %s".formatted(third, meant, got));
        }
        assertEquals(loudness(bed), loudness(made), LOUDNESS_UNITS);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void nothingComesRound(Place place) {
        Samples made = after(place);
        double own = place == Place.HUM ? Beds.repeats(place.bed()) + OVER_SOURCE : 0;
        assertTrue(Beds.repeats(made) <= Math.max(REPEATS, own), "signal " + Beds.repeats(made));
        double envelope =
                place == Place.HUM || place == Place.TRAFFIC
                        ? Beds.envelopeRepeats(place.bed()) + OVER_SOURCE
                        : 0;
        assertTrue(
                Beds.envelopeRepeats(made) <= Math.max(ENVELOPE_REPEATS, envelope),
                "envelope " + Beds.envelopeRepeats(made));
    }

    @Test
    void noSyllableIsHeardAgain() {
        Samples heard = Place.VOICE.heard();
        float[] made = after(Place.VOICE).channel(0);
        for (int start = 16_800 * 5; start < 4 * RATE; start += 16_800) {
            float[] syllable = heard.slice(start + 2000, start + 10_000).channel(0);
            double likeness = Beds.likeness(made, syllable);
            assertTrue(likeness < 0.5, "likeness " + likeness);
            assertTrue(Beds.likeness(heard.channel(0), syllable) > 0.9, "it would be seen");
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void joinsBendNoMoreThanTheSoundItself(Place place) {
        Samples heard = place.heard();
        Samples joined =
                RoomTone.before(heard, RATE, 3)
                        .samples(0, RATE)
                        .append(heard)
                        .append(RoomTone.after(heard, RATE, 3).samples(0, RATE));
        for (int c = 0; c < joined.channels(); c++) {
            float[] samples = joined.channel(c);
            double usual = bend(samples, RATE, RATE + LENGTH);
            assertTrue(bend(samples, RATE - 4, RATE + 4) <= usual);
            assertTrue(bend(samples, RATE + LENGTH - 4, RATE + LENGTH + 4) <= usual);
        }
    }

    @Test
    void humGoesOnInPhase() {
        Samples heard = Place.HUM.heard();
        Samples made = after(Place.HUM);
        Samples earlier = before(Place.HUM);
        double own = share(heard, 0);
        assertEquals(own, share(made, LENGTH), 0.04, "after");
        assertEquals(own, share(earlier, -LENGTH), 0.04, "before");
    }

    @Test
    void aHumOfBothSidesIsLedFromPhaseToPhase() {
        Samples a = Beds.with(Beds.room(3, -60), Beds::hum);
        Samples b = Beds.with(Beds.room(8, -60), i -> Beds.hum(i + 300));
        Samples made = RoomTone.between(a, b, RATE, 7).samples(0, RATE);
        assertTrue(share(made.slice(0, RATE / 10), LENGTH) > 0.9);
        assertTrue(share(made.slice(RATE * 9 / 10, RATE), 300 - RATE / 10) > 0.9);
        assertEquals(rms(a), rms(made), 0.1 * rms(a), "no dip between");
    }

    /// How much of the sound is hum of the phase that it has `offset` samples from its start.
    private static double share(Samples sound, int offset) {
        double both = 0;
        double own = 0;
        double hum = 0;
        for (int i = 0; i < sound.length(); i++) {
            double meant = Beds.hum(i + offset);
            both += meant * sound.channel(0)[i];
            own += sound.channel(0)[i] * (double) sound.channel(0)[i];
            hum += meant * meant;
        }
        return both / Math.sqrt(own * hum);
    }

    @ParameterizedTest
    @ValueSource(ints = {12_000, 48_000, 200_000})
    void aBridgeGoesOverAtEqualPower(int length) {
        Samples a = Beds.room(1, -40);
        Samples b = Beds.room(11, -40);
        Samples made = RoomTone.between(a, b, length, 5).samples(0, length);
        Samples joined = a.append(made).append(b);
        int moment = RATE / 10;
        for (int at = LENGTH - 2 * moment; at < LENGTH + length + moment; at += moment / 2) {
            double level = 20 * Math.log10(rms(joined.slice(at, at + moment)) / rms(a));
            assertEquals(0, level, 3, "at " + at);
        }
        assertEquals(rms(a), rms(made), 0.12 * rms(a));
    }

    @Test
    void aBridgeFromLoudToQuietFallsEvenly() {
        Samples a = Beds.room(1, -30);
        Samples b = Beds.room(11, -60);
        Samples made = RoomTone.between(a, b, 2 * RATE, 5).samples(0, 2 * RATE);
        double start = decibels(made.slice(0, RATE / 5));
        double middle = decibels(made.slice(RATE * 9 / 10, RATE * 11 / 10));
        double end = decibels(made.slice(2 * RATE - RATE / 40, 2 * RATE));
        assertEquals(-30, start, 2);
        assertEquals(-33, middle, 2);
        assertTrue(end < -48, "end " + end);
    }

    @Test
    void sixChannelsStayThemselves() {
        double[][] channels = new double[6][];
        for (int c = 0; c < 6; c++) {
            channels[c] = c == 4 ? new double[LENGTH] : Beds.noise(20 + c, -40 - 3 * c, 1.5 * c);
        }
        Samples made = RoomTone.after(Beds.of(channels), LENGTH, 7).samples(0, LENGTH);
        assertEquals(6, made.channels());
        for (int c = 0; c < 6; c++) {
            double level = decibels(new Samples(RATE, new float[][] {made.channel(c)}));
            if (c == 4) {
                assertTrue(level < -120, "the silent channel has " + level);
            } else {
                assertEquals(-40 - 3 * c, level, 1, "channel " + c);
            }
        }
    }

    @Test
    void theStereoImageStays() {
        assertEquals(together(Place.ROOM.bed()), together(after(Place.ROOM)), 0.05);
    }

    private static double together(Samples sound) {
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < sound.length(); i++) {
            both += sound.channel(0)[i] * (double) sound.channel(1)[i];
            left += sound.channel(0)[i] * (double) sound.channel(0)[i];
            right += sound.channel(1)[i] * (double) sound.channel(1)[i];
        }
        return both / Math.sqrt(left * right);
    }

    private static double loudness(Samples sound) {
        LoudnessMeter meter = new LoudnessMeter();
        Samples louder = sound.slice(0, sound.length());
        for (int c = 0; c < louder.channels(); c++) {
            for (int i = 0; i < louder.length(); i++) {
                louder.channel(c)[i] *= 30;
            }
        }
        meter.add(louder);
        return meter.integrated().orElseThrow();
    }

    private static double bend(float[] samples, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, Math.abs(samples[i - 1] - 2 * samples[i] + samples[i + 1]));
        }
        return most;
    }

    private static double decibels(Samples sound) {
        return 20 * Math.log10(rms(sound) + 1e-12);
    }

    private static double rms(Samples sound) {
        double sum = 0;
        for (int c = 0; c < sound.channels(); c++) {
            for (float sample : sound.channel(c)) {
                sum += sample * (double) sample;
            }
        }
        return Math.sqrt(sum / sound.length() / sound.channels());
    }
}
