package secondunit.render;

import secondunit.media.Lab;

/// The runner: does the errands.
public final class Runner implements Errands {

    private final Lab lab;
    private final HeldFrame held;

    public Runner(Lab lab, HeldFrame held) {
        this.lab = lab;
        this.held = held;
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
        }
    }
}
