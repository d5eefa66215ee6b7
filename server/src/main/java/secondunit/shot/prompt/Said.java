package secondunit.shot.prompt;

/// A wish and the tokens that say it.
record Said(Wish wish, Span span) {

    static Said of(Topic topic, String value, int from, int to) {
        return new Said(new Wish(topic, value), new Span(from, to));
    }

    boolean is(Topic topic) {
        return wish.topic() == topic;
    }
}
