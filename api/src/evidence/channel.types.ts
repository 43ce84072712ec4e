import { enumOf } from '../graphql/enum.js';
import type { Channel } from './evidence.entity.js';

export const ChannelEnum = enumOf<Channel>('Channel', 'Where something was sent from.', {
  PHONE: 'The application on the phone.',
  WEB: 'A browser on a computer.',
});
