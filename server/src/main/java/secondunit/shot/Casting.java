package secondunit.shot;

/// Who performs a shot, and from which seed.
///
/// @param model a player's name, or `auto` for the best installed one that can
public record Casting(String model, Quality quality, long seed) {

    public static final String AUTO = "auto";
}
