package secondunit.media;

/// Samples a second, and how many channels.
public record SoundFormat(int sampleRate, int channels) {}
