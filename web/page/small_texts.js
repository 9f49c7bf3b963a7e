// Texts that more than one script makes of days and bytes.

/** The person's own day, ISO. */
export function dayOf(now) {
  const part = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** Two hexadecimal digits for each byte. */
export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
