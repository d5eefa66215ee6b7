package secondunit.render;

import secondunit.media.MediaException;
import secondunit.render.Outcome.Fault;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;

import java.util.Optional;

/// One shot from request to finished file.
public final class Renderer {

    private final WordsShot words;
    private final FootageShot footage;
    private final RetimeShot retimed;
    private final LongerTake longer;

    /// @param longer makes more of our own takes
    public Renderer(WordsShot words, FootageShot footage, RetimeShot retimed, LongerTake longer) {
        this.words = words;
        this.footage = footage;
        this.retimed = retimed;
        this.longer = longer;
    }

    /// Renders an order and says how that ended. Whatever did not end well has left no file.
    public Outcome outcome(Order order, Watcher watcher) {
        try {
            return new Outcome.Done(render(order, watcher));
        } catch (RefusedException refused) {
            return new Outcome.Refused(refused.refusal());
        } catch (CancelledException | InterruptedException _) {
            return new Outcome.Cancelled();
        } catch (MediaException media) {
            return switch (media.kind()) {
                case BAD_INPUT -> new Outcome.Failed(Fault.INPUT, text(media));
                case BAD_OUTPUT -> new Outcome.Failed(Fault.RENDER, text(media));
                case UNSUITED ->
                        new Outcome.Refused(new Refusal(Refusal.Kind.CAPABILITY, text(media), ""));
            };
        } catch (IllegalArgumentException arguments) {
            return new Outcome.Failed(Fault.ARGUMENTS, text(arguments));
        } catch (RuntimeException broken) {
            return new Outcome.Failed(Fault.RENDER, order.file() + ": " + text(broken));
        }
    }

    private TakeResult render(Order order, Watcher watcher) throws InterruptedException {
        return switch (order.request()) {
            case ShotRequest.Generate generate -> words.render(order, generate, watcher);
            case ShotRequest.Extend extend -> extend(order, extend, watcher);
            case ShotRequest.Bridge bridge -> footage.render(order, bridge, watcher);
            case ShotRequest.Loop loop -> footage.render(order, loop, watcher);
            case ShotRequest.Retake retake -> footage.render(order, retake, watcher);
            case ShotRequest.Retime retime -> retimed.render(order, retime, watcher);
        };
    }

    /// A take from words goes on as it would have; anything else is footage.
    private TakeResult extend(Order order, ShotRequest.Extend extend, Watcher watcher)
            throws InterruptedException {
        Optional<LongerTake.More> more = longer.of(extend, order, watcher);
        return more.isPresent()
                ? words.render(
                        order, more.get().shot(), more.get().handles(), more.get().notes(), watcher)
                : footage.render(order, extend, watcher);
    }

    private static String text(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
