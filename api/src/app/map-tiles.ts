import { Router } from 'express';
import type { MapTiles } from '../config/config.js';

/**
 * Tells the pages where the pictures of the map come from, so that an operator changes it without building them anew.
 * The answer holds no secret: whoever opens a map asks that server anyway.
 */
export function mapTilesRouter(tiles: MapTiles | null): Router {
  const router = Router();
  router.get('/admin/map-tiles.json', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache').json({ tiles });
  });
  return router;
}
