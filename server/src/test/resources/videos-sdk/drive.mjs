// Drives every call of the official SDK against a server, as one of its clients would.
// Arguments: base URL, key, a clip, a still, a folder for downloads.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import OpenAI, { toFile } from 'openai';

const [baseURL, apiKey, clip, still, folder] = process.argv.slice(2);
const openai = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const done = [];

async function step(name, work) {
    try {
        const result = await work();
        done.push(name);
        return result;
    } catch (problem) {
        problem.message = `${name}: ${problem.message}`;
        throw problem;
    }
}

async function refused(name, status, code, work) {
    await step(name, async () => {
        const error = await work().then(() => null, problem => problem);
        assert.ok(error instanceof OpenAI.APIError, `not refused: ${error}`);
        assert.equal(error.status, status, error.message);
        assert.equal(error.code, code);
        assert.ok(error.type);
        assert.ok(error.requestID.startsWith('req_'));
    });
}

async function completed(video) {
    let last = -1;
    let now = video;
    while (now.status === 'queued' || now.status === 'in_progress') {
        assert.ok(Number.isInteger(now.progress) && now.progress >= last, `${now.progress} after ${last}`);
        last = now.progress;
        await new Promise(resume => setTimeout(resume, 200));
        now = await openai.videos.retrieve(video.id);
    }
    assert.equal(now.status, 'completed', JSON.stringify(now.error));
    assert.equal(now.progress, 100);
    assert.ok(now.completed_at >= now.created_at);
    assert.ok(now.expires_at > now.completed_at);
    return now;
}

async function download(video, name, variant) {
    const response = await openai.videos.downloadContent(video.id, variant ? { variant } : undefined);
    const bytes = Buffer.from(await response.arrayBuffer());
    fs.writeFileSync(path.join(folder, name), bytes);
    return { bytes, type: response.headers.get('content-type') };
}

const small = { model: 'sora-2-pro', size: '128x72', seconds: '1' };

const models = await step('models.list', async () => {
    const names = [];
    for await (const model of openai.models.list()) {
        assert.equal(model.object, 'model');
        names.push(model.id);
    }
    return names;
});
assert.ok(['sora-2', 'sora-2-pro', 'stage', 'motion', 'auto'].every(name => models.includes(name)), models.join());
assert.equal((await step('models.retrieve', () => openai.models.retrieve('sora-2'))).id, 'sora-2');
await refused('models.retrieve unknown', 404, 'not_found', () => openai.models.retrieve('gpt-4'));

const made = await step('videos.create', () =>
    openai.videos.create({ ...small, prompt: 'ocean waves at noon' }));
assert.equal(made.object, 'video');
assert.match(made.id, /^video_[0-9a-f]{32}$/);
assert.equal(made.status, 'queued');
assert.equal(made.model, 'sora-2-pro');
assert.equal(made.size, '128x72');
assert.equal(made.seconds, '1');
assert.equal(made.error, null);
assert.equal(made.remixed_from_video_id, null);
const video = await step('videos.retrieve until completed', () => completed(made));

const draft = await step('videos.create draft', () =>
    openai.videos.create({ prompt: 'ocean waves at noon', size: '128x72', seconds: '1' }));
assert.equal(draft.model, 'sora-2');

await step('videos.downloadContent', async () => {
    const file = await download(video, 'video.mp4');
    assert.equal(file.type, 'video/mp4');
    assert.equal(file.bytes.toString('latin1', 4, 8), 'ftyp');
    const ranged = await openai.videos.downloadContent(video.id, undefined, { headers: { Range: 'bytes=4-7' } });
    assert.equal(ranged.status, 206);
    assert.equal(Buffer.from(await ranged.arrayBuffer()).toString('latin1'), 'ftyp');
});
await step('videos.downloadContent thumbnail', async () => {
    assert.equal((await download(video, 'thumbnail.jpg', 'thumbnail')).type, 'image/jpeg');
});
await step('videos.downloadContent spritesheet', async () => {
    assert.equal((await download(video, 'spritesheet.jpg', 'spritesheet')).type, 'image/jpeg');
});

const remix = await step('videos.remix', () =>
    openai.videos.remix(video.id, { prompt: 'at midnight' }));
assert.equal(remix.remixed_from_video_id, video.id);
assert.equal(remix.prompt, 'at midnight');
await refused('videos.remix that changes nothing', 400, 'nothing_to_change', () =>
    openai.videos.remix(video.id, { prompt: 'ocean waves at noon' }));
const edit = await step('videos.edit', () =>
    openai.videos.edit({ prompt: 'in the style of an oil painting', video: { id: video.id } }));
await refused('videos.edit of an upload', 400, 'unsupported', () =>
    openai.videos.edit({ prompt: 'make it snow', video: fs.createReadStream(clip) }));
const extended = await step('videos.extend', () =>
    openai.videos.extend({ prompt: 'the waves go on', seconds: '1', video: { id: video.id } }));
assert.equal(extended.seconds, '2');
const continued = await step('videos.extend of an upload', () =>
    openai.videos.extend({ prompt: 'go on', seconds: '1', video: fs.createReadStream(clip) }));

const character = await step('videos.createCharacter', () =>
    openai.videos.createCharacter({ name: 'Mossy', video: fs.createReadStream(clip) }));
assert.equal(character.name, 'Mossy');
assert.deepEqual(
    (await step('videos.getCharacter', () => openai.videos.getCharacter(character.id))).id, character.id);
await refused('videos.getCharacter unknown', 404, 'not_found', () => openai.videos.getCharacter('char_none'));
await refused('videos.create with a character', 400, 'unsupported', () =>
    openai.videos.create({ ...small, prompt: 'Mossy at the ocean', characters: [{ id: character.id }] }));

const file = await step('files.create', () =>
    openai.files.create({ file: fs.createReadStream(still), purpose: 'vision' }));
assert.equal(file.object, 'file');
assert.equal(file.purpose, 'vision');
assert.equal(file.bytes, fs.statSync(still).size);
assert.equal((await step('files.retrieve', () => openai.files.retrieve(file.id))).filename, path.basename(still));
await step('files.list', async () => {
    const names = [];
    for await (const one of openai.files.list({ purpose: 'vision' })) {
        names.push(one.id);
    }
    assert.deepEqual(names, [file.id]);
});
await step('files.content', async () => {
    const content = await openai.files.content(file.id);
    assert.deepEqual(Buffer.from(await content.arrayBuffer()), fs.readFileSync(still));
});
const picture = fs.readFileSync(still);
await refused('videos.create from a file', 400, 'unsupported', () =>
    openai.videos.create({ ...small, prompt: 'ocean waves', input_reference: fs.createReadStream(still) }));
await refused('videos.create from a named file', 400, 'unsupported', async () =>
    openai.videos.create({ ...small, prompt: 'ocean waves', input_reference: await toFile(picture, 'a.png', { type: 'image/png' }) }));
await refused('videos.create from a file id', 400, 'unsupported', () =>
    openai.videos.create({ ...small, prompt: 'ocean waves', input_reference: { file_id: file.id } }));
await refused('videos.create from an unknown file id', 404, 'not_found', () =>
    openai.videos.create({ ...small, prompt: 'ocean waves', input_reference: { file_id: 'file-none' } }));
await refused('videos.create from a data URL', 400, 'unsupported', () =>
    openai.videos.create({
        ...small,
        prompt: 'ocean waves',
        input_reference: { image_url: `data:image/png;base64,${picture.toString('base64')}` },
    }));
assert.deepEqual(
    await step('files.delete', () => openai.files.delete(file.id)),
    { id: file.id, object: 'file', deleted: true });

await step('videos.list by pages', async () => {
    const first = await openai.videos.list({ limit: 2, order: 'asc' });
    assert.equal(first.data.length, 2);
    assert.equal(first.data[0].id, video.id);
    assert.equal(first.has_more, true);
    assert.equal(first.last_id, first.data[1].id);
    const all = [];
    for await (const one of openai.videos.list({ limit: 2, order: 'asc' })) {
        all.push(one.id);
    }
    const newest = [];
    for await (const one of openai.videos.list({ limit: 3 })) {
        newest.push(one.id);
    }
    assert.deepEqual(newest.reverse(), all);
    assert.deepEqual(all, [video, draft, remix, edit, extended, continued].map(one => one.id));
});

await step('remix, edit and extensions complete', async () => {
    await completed(remix);
    await completed(edit);
    await completed(draft);
    const whole = await completed(extended);
    assert.equal(whole.seconds, '2');
    await completed(continued);
    await download(draft, 'draft.mp4');
    await download(remix, 'remix.mp4');
    await download(extended, 'extended.mp4');
    await download(continued, 'continued.mp4');
});

await step('cancel, which Sora never had', async () => {
    const long = await openai.videos.create({ ...small, seconds: '60', prompt: 'ocean waves' });
    const stopped = await openai.post(`/videos/${long.id}/cancel`);
    assert.equal(stopped.status, 'failed');
    assert.equal(stopped.error.code, 'cancelled');
    assert.deepEqual(await openai.post(`/videos/${long.id}/cancel`, { body: {} }), stopped);
    await openai.videos.delete(long.id);
});
await refused('cancel after the end', 400, 'video_not_cancellable', () =>
    openai.post(`/videos/${video.id}/cancel`));

assert.deepEqual(
    await step('videos.delete', () => openai.videos.delete(video.id)),
    { id: video.id, object: 'video.deleted', deleted: true });
await refused('videos.delete twice', 404, 'not_found', () => openai.videos.delete(video.id));
await refused('videos.remix of what was deleted', 404, 'not_found', () =>
    openai.videos.remix(video.id, { prompt: 'at night' }));
await refused('videos.create with seconds 999', 400, 'invalid_value', () =>
    openai.videos.create({ prompt: 'ocean waves', seconds: '999' }));
await refused('videos.create with size 1x1', 400, 'invalid_value', () =>
    openai.videos.create({ prompt: 'ocean waves', size: '1x1' }));
await refused('videos.create by an unknown model', 400, 'invalid_value', () =>
    openai.videos.create({ prompt: 'ocean waves', model: 'sora-9' }));
await refused('videos.create of what no world shows', 400, 'unsupported', () =>
    openai.videos.create({ prompt: 'a purple dinosaur eats lunch' }));
await refused('videos.list after garbage', 400, 'invalid_value', () => openai.videos.list({ after: 'garbage' }));
const stranger = new OpenAI({ baseURL, apiKey: 'wrong', maxRetries: 0 });
await refused('a wrong key', 401, 'invalid_api_key', () => stranger.videos.list());

console.log(JSON.stringify({ done }));
