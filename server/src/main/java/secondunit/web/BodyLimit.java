package secondunit.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/// Refuses bodies that are too large, before or while they come. Files have a limit of their own.
final class BodyLimit extends SizeLimitHandler {

    BodyLimit() {
        super(Body.MOST, -1);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return UploadPaths.isUpload(request)
                ? getHandler().handle(request, response, callback)
                : super.handle(request, response, callback);
    }
}
