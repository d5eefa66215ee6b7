package secondunit.render;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.seam.SeamReport;
import secondunit.media.Media;

import java.nio.file.Path;
import java.util.List;

public record SeamJudge(Media media, OpticalFlow flow) {
    SeamReport judge(Gap gap, Path clip) {
        return new SeamReport(List.of());
    }
}
