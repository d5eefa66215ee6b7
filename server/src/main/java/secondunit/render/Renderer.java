package secondunit.render;

import secondunit.media.MediaException;
import secondunit.render.Outcome.Fault;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;

/// One shot from request to finished file.
public final class Renderer {

    private final WordsShot words;
    private final FootageShot footage;

    public Renderer(WordsShot words, FootageShot footage) {
        this.words = words;
        this.footage = footage;
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
            case ShotRequest.Extend extend -> footage.render(order, extend, watcher);
            case ShotRequest.Bridge bridge -> footage.render(order, bridge, watcher);
            case ShotRequest.Loop loop -> footage.render(order, loop, watcher);
        };
    }

    private static String text(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
