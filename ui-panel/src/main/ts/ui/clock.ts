const CLOCK = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?:\s*(?:h|Uhr))?$/i;

/** A time of day as the server takes it, such as `22:00`, from what people type: `22`, `9:30`, `9.30`, `0930`; null for what is none. */
export function clockOf(typed: string): string | null {
  const [, hours = "", minutes = "00"] = CLOCK.exec(typed.trim()) ?? [];
  return hours !== "" && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, "0")}:${minutes}` : null;
}
