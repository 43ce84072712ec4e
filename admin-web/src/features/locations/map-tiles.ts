/** Where the pictures of the map come from. */
export interface MapTiles {
  /** Address with `{z}`, `{x}` and `{y}`. */
  readonly url: string;
  readonly attribution: string;
}

/** What the operator has set; null without a map server, and when it cannot be asked: the map works without pictures. */
export async function readMapTiles(): Promise<MapTiles | null> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}map-tiles.json`);
    if (!response.ok) return null;
    const answer = (await response.json()) as { readonly tiles: MapTiles | null };
    return answer.tiles;
  } catch {
    return null;
  }
}
