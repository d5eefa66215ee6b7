package secondunit.web;

import io.javalin.http.Context;

import secondunit.web.json.WebhooksJson;
import secondunit.webhooks.Endpoint;
import secondunit.webhooks.Webhooks;

/// Who wants to be told how videos end.
record WebhookRoutes(Webhooks webhooks) {

    private static final int CREATED = 201;

    void add(Api api) {
        api.make("/api/v1/webhooks", this::register);
        api.get(
                "/api/v1/webhooks",
                context -> Answer.json(context, WebhooksJson.list(webhooks.endpoints())));
        api.delete("/api/v1/webhooks/{id}", this::delete);
    }

    private void register(Context context) {
        WebhooksJson.Wanted wanted = Body.read(context, WebhooksJson::read);
        Endpoint endpoint = Body.understood(() -> webhooks.register(wanted.url(), wanted.secret()));
        Answer.json(context, CREATED, WebhooksJson.withSecret(endpoint));
    }

    private void delete(Context context) {
        String id = context.pathParam("id");
        if (!webhooks.delete(id)) {
            throw Problem.notFound("webhook", id);
        }
        Answer.nothing(context);
    }
}
