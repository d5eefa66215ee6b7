import type { Ask, Shot, Take } from "../api/shapes";

const PLAIN = ["schema", "kind", "prompt", "scene", "frames", "range", "rate", "size", "loop", "alpha", "sound", "casting"];
const MOST_SECONDS = 120;

/** The body that asks for a take anew: its shot's request with the take's own seed and quality. */
export function askedFor(shot: Shot, take: Take): Ask {
  const { request, format } = shot;
  return { request: { ...request, casting: { ...request.casting, seed: take.seed, quality: take.quality } }, format };
}

export function asJson(shot: Shot, take: Take): string {
  return JSON.stringify(askedFor(shot, take), null, 2);
}

/** For a shell; the key comes from the environment and is never part of the text. */
export function asCurl(shot: Shot, take: Take, origin: string): string {
  const mark = "REQUEST";
  return `curl -sS ${origin}/api/v1/shots \\
  -H "Authorization: Bearer $SECONDUNIT_KEY" \\
  -H "Content-Type: application/json" \\
  --data-binary @- <<'${mark}'
${asJson(shot, take)}
${mark}
`;
}

/** What the Videos API can say of a take; null where it cannot say all of it. */
interface Said {
  readonly prompt: string;
  readonly seconds: string;
  readonly size: string;
}

/** That API always makes a final of 24 frames a second with sound from seed 1, and nothing else. */
export function inVideosApi(shot: Shot, take: Take): Said | null {
  const { request, format } = shot;
  const own = Object.keys(request).every((member) => PLAIN.includes(member));
  const range = request["range"] as { start?: number; end?: number } | undefined;
  const uncut = range === undefined || (range.start === 0 && range.end === request["frames"]);
  const usual = take.rate === "24" && take.seed === 1 && take.sound && !take.loop && !take.alpha && format === "mp4" && take.quality === "final";
  const seconds = take.frames / 24;
  const fits = take.kind === "generate" && own && uncut && usual && seconds <= MOST_SECONDS && Number.isInteger(seconds * 1000);
  return fits ? { prompt: take.prompt, seconds: `${seconds}`, size: take.size } : null;
}

export function asPython(said: Said, origin: string): string {
  return `import os
from openai import OpenAI

client = OpenAI(base_url="${origin}/v1", api_key=os.environ["SECONDUNIT_KEY"])
video = client.videos.create_and_poll(
    model="sora-2-pro", prompt=${JSON.stringify(said.prompt)}, seconds="${said.seconds}", size="${said.size}"
)
client.videos.download_content(video.id).write_to_file("take.mp4")
`;
}

export function asJavaScript(said: Said, origin: string): string {
  return `import { writeFile } from "node:fs/promises";
import OpenAI from "openai";

const client = new OpenAI({ baseURL: "${origin}/v1", apiKey: process.env.SECONDUNIT_KEY });
let video = await client.videos.create({ model: "sora-2-pro", prompt: ${JSON.stringify(said.prompt)}, seconds: "${said.seconds}", size: "${said.size}" });
while (video.status === "queued" || video.status === "in_progress") {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  video = await client.videos.retrieve(video.id);
}
if (video.status === "failed") {
  throw new Error(video.error.message);
}
const content = await client.videos.downloadContent(video.id);
await writeFile("take.mp4", Buffer.from(await content.arrayBuffer()));
`;
}
