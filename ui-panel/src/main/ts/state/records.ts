/** Values by their ids, never changed in place. */

interface Known {
  readonly id: string;
}

export function byId<T extends Known>(values: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(values.map((value) => [value.id, value]));
}

export function with_<T extends Known>(values: Readonly<Record<string, T>>, value: T): Readonly<Record<string, T>> {
  return { ...values, [value.id]: value };
}

export function without<T>(values: Readonly<Record<string, T>>, ids: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));
}
