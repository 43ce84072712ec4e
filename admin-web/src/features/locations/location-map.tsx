import { useEffect, useMemo, useState } from 'react';
import { Text } from '@mantine/core';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import {
  Circle,
  CircleMarker,
  MapContainer,
  Marker,
  TileLayer,
  useMap,
  useMapEvents,
  ZoomControl,
  AttributionControl,
} from 'react-leaflet';
import type { GeoPoint } from './geo.rules.ts';
import type { PlacedCircle } from './location.page.tsx';
import classes from './location-map.module.css';
import { useLocationsTexts } from './locations.texts.ts';
import { readMapTiles, type MapTiles } from './map-tiles.ts';

/** Where the map begins while nothing is known: the middle of the regency (Sekayu). */
const FALLBACK: GeoPoint = { latitude: -2.8636, longitude: 103.8306 };
const ZOOM = { near: 17, far: 10 } as const;

/** Drawn, not loaded: the page asks no other server for a picture. */
const PIN = L.divIcon({
  className: classes['pin'] ?? '',
  iconSize: [28, 40],
  iconAnchor: [14, 38],
  html: '<svg viewBox="0 0 28 40" width="28" height="40" aria-hidden="true"><path d="M14 39C14 39 27 23 27 14A13 13 0 1 0 1 14C1 23 14 39 14 39Z" fill="#0f6f68" stroke="#fff" stroke-width="2"/><circle cx="14" cy="14" r="5" fill="#fff"/></svg>',
});

interface LocationMapProps {
  readonly name: string;
  readonly circle: PlacedCircle;
  readonly punches: readonly (GeoPoint & { readonly punchId: string; readonly inside?: boolean | null })[];
  readonly suggestion: GeoPoint | null;
  /** Null for who may not move it. */
  readonly onMove: ((point: GeoPoint) => void) | null;
}

/** The point with its radius, yesterday's clock events and the suggestion. Everything here can be done in the fields. */
export function LocationMap({ name, circle, punches, suggestion, onMove }: LocationMapProps) {
  const t = useLocationsTexts();
  const [tiles, setTiles] = useState<MapTiles | null>(null);
  useEffect(() => {
    let current = true;
    void readMapTiles().then((found) => current && setTiles(found));
    return () => {
      current = false;
    };
  }, []);
  const start = circle.point ?? suggestion ?? FALLBACK;
  const [first] = useState({
    center: latLng(start),
    zoom: circle.point || suggestion ? ZOOM.near : ZOOM.far,
  });
  return (
    <>
      <MapContainer
        className={classes['map'] ?? ''}
        center={first.center}
        zoom={first.zoom}
        scrollWheelZoom={false}
        zoomControl={false}
        attributionControl={false}
      >
        <ZoomControl zoomInTitle={t('zoomIn')} zoomOutTitle={t('zoomOut')} />
        {tiles && (
          <>
            <TileLayer url={tiles.url} attribution={tiles.attribution} />
            <AttributionControl prefix={false} />
          </>
        )}
        {punches.map((punch) => (
          <CircleMarker
            key={punch.punchId}
            center={latLng(punch)}
            radius={5}
            interactive={false}
            pathOptions={{
              color: punch.inside === false ? '#c92a2a' : '#1c7ed6',
              weight: 2,
              fillOpacity: 0.5,
            }}
          />
        ))}
        {suggestion && (
          <CircleMarker
            center={latLng(suggestion)}
            radius={9}
            interactive={false}
            pathOptions={{ color: '#e8590c', weight: 3, dashArray: '4 3', fillOpacity: 0 }}
          />
        )}
        {circle.point && <Pin name={name} point={circle.point} radius={circle.radius} onMove={onMove} />}
        <Follow point={circle.point} />
        {onMove && !circle.point && <PlaceByClick onPlace={onMove} />}
      </MapContainer>
      <Text size="xs" c="dimmed" mt="xs">
        {onMove && t(circle.point ? 'mapHint' : 'mapEmpty')} {!tiles && t('mapPlain')}
      </Text>
    </>
  );
}

interface PinProps {
  readonly name: string;
  readonly point: GeoPoint;
  readonly radius: number;
  readonly onMove: ((point: GeoPoint) => void) | null;
}

function Pin({ name, point, radius, onMove }: PinProps) {
  const t = useLocationsTexts();
  const handlers = useMemo(
    () => ({
      dragend: (event: L.DragEndEvent) => {
        const { lat, lng } = (event.target as L.Marker).getLatLng();
        onMove?.({ latitude: lat, longitude: lng });
      },
    }),
    [onMove],
  );
  const label = t('marker', { name });
  return (
    <>
      <Circle
        center={latLng(point)}
        radius={radius || 1}
        interactive={false}
        pathOptions={{ color: '#0f6f68' }}
      />
      <Marker
        position={latLng(point)}
        icon={PIN}
        draggable={onMove !== null}
        keyboard={false}
        title={label}
        alt={label}
        eventHandlers={handlers}
      />
    </>
  );
}

/** Keeps the point in sight when the fields move it. */
function Follow({ point }: { point: GeoPoint | null }) {
  const map = useMap();
  useEffect(() => {
    if (point && !map.getBounds().contains(latLng(point))) map.setView(latLng(point), ZOOM.near);
  }, [map, point]);
  return null;
}

function PlaceByClick({ onPlace }: { onPlace: (point: GeoPoint) => void }) {
  useMapEvents({ click: ({ latlng }) => onPlace({ latitude: latlng.lat, longitude: latlng.lng }) });
  return null;
}

function latLng({ latitude, longitude }: GeoPoint): [number, number] {
  return [latitude, longitude];
}
