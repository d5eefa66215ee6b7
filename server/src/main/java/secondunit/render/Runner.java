package secondunit.render;

import secondunit.media.Lab;
import secondunit.media.Media;

/// The runner: does the errands.
public final class Runner implements Errands {

    private final Lab lab;
    private final HeldFrame held;
    private final Inspection inspection;

    public Runner(Lab lab, HeldFrame held, Media media) {
        this.lab = lab;
        this.held = held;
        this.inspection = new Inspection(media);
    }

    @Override
    public void run(Errand errand) throws InterruptedException {
        switch (errand) {
            case Errand.Held still -> held.make(still.request(), still.file());
            case Errand.Dailies dailies ->
                    lab.dailies(dailies.clip(), dailies.poster(), dailies.strip(), dailies.proxy());
            case Errand.Sheet sheet -> lab.sheet(sheet.stretches(), sheet.width(), sheet.file());
            case Errand.Waveform wave -> lab.waveform(wave.clip(), wave.points(), wave.file());
            case Errand.Proxy proxy -> lab.proxy(proxy.clip(), proxy.file());
            case Errand.PictureOnly copy -> lab.pictureOnly(copy.clip(), copy.file());
            case Errand.Inspect inspect -> inspection.make(inspect.clip(), inspect.report());
        }
    }
}
