package secondunit.web;

/// An event as followers are told of it.
///
/// @param name such as `progress`
/// @param data JSON on one line
record Told(String name, String data) {}
