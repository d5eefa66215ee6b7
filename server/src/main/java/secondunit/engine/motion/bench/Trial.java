package secondunit.engine.motion.bench;

import com.sun.management.OperatingSystemMXBean;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.seam.Grade;
import secondunit.engine.seam.SeamMeter;
import secondunit.engine.seam.SeamMeter.Origin;
import secondunit.engine.seam.SeamReport;
import secondunit.picture.Frame;

import java.lang.management.ManagementFactory;
import java.util.List;

/// One window: what is known there, and what is hidden.
///
/// @param hidden the true frames, for the comparison alone
record Trial(Known known, List<Frame> hidden) {

    Trial {
        hidden = List.copyOf(hidden);
    }

    /// Has the frames made and compares them.
    Figures run(Way way, OpticalFlow flow) throws InterruptedException {
        long began = cpuNanos();
        List<Frame> made = way.make(known);
        double seconds = (cpuNanos() - began) / 1e9 / hidden.size();
        if (made.size() != hidden.size()) {
            throw new IllegalStateException(
                    "%s made %d frames of %d".formatted(way.name(), made.size(), hidden.size()));
        }
        double psnr = 0;
        double ssim = 0;
        for (int i = 0; i < made.size(); i++) {
            Raster luma = Fidelity.luma(made.get(i));
            Raster truth = Fidelity.luma(hidden.get(i));
            psnr += Fidelity.psnr(luma, truth) / made.size();
            ssim += Similarity.ssim(luma, truth) / made.size();
        }
        SeamReport seam = seam(made, flow);
        return new Figures(
                psnr,
                ssim,
                seam.worst(),
                seam.passes() ? 1 : 0,
                seam.grade() == Grade.GOOD ? 1 : 0,
                seconds);
    }

    private SeamReport seam(List<Frame> made, OpticalFlow flow) {
        SeamMeter meter = new SeamMeter(flow, known.rate());
        known.before().forEach(frame -> meter.add(frame, Origin.SOURCE));
        made.forEach(frame -> meter.add(frame, Origin.NEW));
        known.after().forEach(frame -> meter.add(frame, Origin.SOURCE));
        return meter.report();
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
