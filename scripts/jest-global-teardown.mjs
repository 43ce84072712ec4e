/** Ends the MariaDB of the test run and removes its folder. */
export default async function tearDown() {
  await globalThis.stopTestDatabase();
}
