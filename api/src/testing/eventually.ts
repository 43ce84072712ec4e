/** Waits until something is so. @throws when it is not within ten seconds. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
