package secondunit.web;

import io.javalin.http.Context;

import secondunit.uploads.Incoming;
import secondunit.uploads.Upload;
import secondunit.uploads.UploadException;
import secondunit.uploads.Uploads;
import secondunit.web.json.UploadsJson;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The user's own media, handed in.
record UploadRoutes(Uploads uploads) {

    private static final int CREATED = 201;
    private static final String FILE = "file";

    void add(Api api) {
        api.post(UploadPaths.MEDIA, this::receive);
        api.get(UploadPaths.MEDIA, this::list);
        api.get(
                UploadPaths.MEDIA + "/{id}",
                context -> Answer.json(context, UploadsJson.write(upload(context))));
        api.get(UploadPaths.MEDIA + "/{id}/content", this::content);
        api.delete(UploadPaths.MEDIA + "/{id}", this::delete);
    }

    private void receive(Context context) throws IOException, InterruptedException {
        Upload upload =
                "multipart/form-data".equals(Knock.of(context.req()).mediaType())
                        ? fromForm(context)
                        : raw(context);
        Answer.json(context, CREATED, UploadsJson.write(upload));
    }

    private Upload raw(Context context) throws IOException, InterruptedException {
        String name = Objects.requireNonNullElse(context.queryParam("name"), "upload");
        long length = context.req().getContentLengthLong();
        return uploads.receive(
                context.req().getInputStream(), new Incoming(name, "user_data", length, true));
    }

    private Upload fromForm(Context context) throws InterruptedException {
        try (Form form = Form.read(context, uploads, Set.of(FILE), true)) {
            Upload upload =
                    form.file(FILE)
                            .orElseThrow(() -> Problem.badRequest("The form has no file `file`."));
            form.keep();
            return upload;
        } catch (IllegalArgumentException wrong) {
            throw Problem.badRequest(String.valueOf(wrong.getMessage()));
        }
    }

    private void list(Context context) {
        Paging paging = Paging.of(context, "media");
        List<Upload> page =
                Body.understood(
                        () -> uploads.page(paging.before(), paging.toAsk(), false, null, true));
        Answer.json(context, UploadsJson.page(paging.shown(page), paging.hasMore(page)));
    }

    private Upload upload(Context context) {
        String id = context.pathParam("id");
        return uploads.upload(id).orElseThrow(() -> Problem.notFound("medium", id));
    }

    private void content(Context context) throws IOException {
        Upload upload = upload(context);
        FileAnswer.send(context, uploads.file(upload), MediaType.of(upload.file()));
    }

    private void delete(Context context) {
        String id = context.pathParam("id");
        if (!uploads.delete(id)) {
            throw Problem.notFound("medium", id);
        }
        Answer.nothing(context);
    }

    static Problem problem(UploadException refused) {
        String what = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case TOO_LARGE -> new Problem(ProblemCode.TOO_LARGE, what);
            case DISK_FULL -> new Problem(ProblemCode.DISK_FULL, what);
            case BROKEN_OFF -> new Problem(ProblemCode.BAD_REQUEST, what);
            case CLOSING -> new Problem(ProblemCode.CLOSING, what);
        };
    }
}
