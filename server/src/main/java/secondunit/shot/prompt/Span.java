package secondunit.shot.prompt;

import java.util.BitSet;

/// Tokens from `start` to before `end` that mean something together.
record Span(int start, int end) {

    int length() {
        return end - start;
    }

    boolean touches(BitSet tokens) {
        int next = tokens.nextSetBit(start);
        return next >= 0 && next < end;
    }

    void mark(BitSet tokens) {
        tokens.set(start, end);
    }
}
