/** From where and with what a request comes; kept with the session that it starts. */
export interface ClientInfo {
  /** Correlation id of the request. */
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string;
}
