/** Sizes to choose from; the words are the picture's own and the same in every language. */
export const SIZES: readonly string[] = ["3840x2160", "2560x1440", "1920x1080", "1280x720", "960x540", "1080x1920", "1080x1350", "1080x1080"];

export const RATES: readonly (readonly [string, string])[] = [
  ["24000/1001", "23.976"],
  ["24", "24"],
  ["25", "25"],
  ["30000/1001", "29.97"],
  ["30", "30"],
  ["50", "50"],
  ["60000/1001", "59.94"],
  ["60", "60"],
];

/** Id, what it is, whether it can hold alpha. */
export const FORMATS: readonly (readonly [string, string, boolean])[] = [
  ["mp4", "MP4, H.264", false],
  ["mov-prores", "MOV, ProRes 422", false],
  ["mov-prores4444", "MOV, ProRes 4444", true],
  ["mov-dnxhr", "MOV, DNxHR HQ", false],
  ["mov-dnxhqx", "MOV, DNxHR HQX", false],
  ["mov-qtrle", "MOV, Animation", true],
  ["webm-vp9", "WebM, VP9", true],
  ["mkv-ffv1", "MKV, FFV1", true],
];
