package secondunit.engine.seam;

import java.util.List;

public record SeamReport(List<Join> joins) {
    public record Join(long frame, double luma, double flow) {}

    public double worst() {
        return joins.stream().mapToDouble(j -> Math.max(j.luma(), j.flow())).max().orElse(0);
    }
}
