import type { ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '#service/hosting/contentSecurityPolicy.ts';

/** Headers of every answer, refusals included. There is deliberately no CORS header anywhere. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy("'self'"));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), usb=()');
  // Personal data must not stay in the browser's cache; hashed assets set their own rule.
  response.setHeader('Cache-Control', 'no-store');
}
