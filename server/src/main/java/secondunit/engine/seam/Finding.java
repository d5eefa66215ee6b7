package secondunit.engine.seam;

/// One thing that is wrong with a join.
///
/// @param grade FAIR or BAD
/// @param words for an editor, such as "freezes at the join for 6 frames"
public record Finding(Defect defect, Grade grade, String words) {}
