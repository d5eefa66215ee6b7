package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class CourseTest {

    @Test
    void backAndForthTurnsRoundAtBothEnds() {
        Course course = Course.backAndForth(3, 8);

        assertEquals(List.of(1, 2, 3, 2, 1, 0, 1, 2), course.ages());
        assertEquals(0, course.moment());
    }

    @Test
    void withoutAPastTheAnchorIsShown() {
        assertEquals(List.of(0, 0, 0), Course.backAndForth(0, 3).ages());
    }

    @Test
    void fromAMomentTimeRunsForwardsToTheAnchorAndFromTheMomentAgain() {
        Course course = Course.onFrom(4, 7);

        assertEquals(List.of(3, 2, 1, 0, 3, 2, 1), course.ages());
        assertEquals(List.of(1, 2, 3, 4, 1, 2, 3), course.since());
        assertEquals(4, course.moment());
    }
}
