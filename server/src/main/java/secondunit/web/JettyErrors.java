package secondunit.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import secondunit.web.json.ProblemJson;
import secondunit.web.videos.Wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What Jetty refuses before it comes to us: broken HTTP, bodies that are too large, requests while
/// the server ends. In the same form as every other problem.
final class JettyErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object status = request.getAttribute(ERROR_STATUS);
        int code = status instanceof Integer given ? given : response.getStatus();
        Problem problem = Problems.ofStatus(code);
        boolean wire = Wire.isWire(request.getHttpURI().getCanonicalPath());
        response.setStatus(wire ? Wire.status(problem.code()) : problem.code().status());
        dress(response.getHeaders(), wire ? "application/json" : ProblemJson.TYPE);
        response.write(
                true, bytes(wire ? Wire.text(problem) : ProblemJson.write(problem)), callback);
        return true;
    }

    private static void dress(HttpFields.Mutable fields, String type) {
        SafeHeaders.ALL.forEach(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, type);
    }

    private static ByteBuffer bytes(String body) {
        return ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8));
    }
}
