/** Whether it can be an address at all; whether it is one, only a mail finds out. */
export function looksLikeEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim());
}

/** Not the address that stands for one that is not known (RFC 2606 §2 reserves `.invalid`). */
export function isReachable(email: string): boolean {
  return !email.endsWith('.invalid');
}
