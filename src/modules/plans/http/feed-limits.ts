import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../../kernel/refusal.ts';

/** Calendar programs ask every few hours; a broken one may ask every second. */
const perAddress = new RateLimiterMemory({ points: 30, duration: 60 });
/** Unknown addresses, over all callers: nobody guesses 256 bits, and nobody should keep the database busy trying. */
const unknown = new RateLimiterMemory({ points: 60, duration: 60 });

/** @throws Refusal 429 when this address was asked for too often */
export const countRead = (hash: string): Promise<void> => count(perAddress, hash);
/** @throws Refusal 429 when too many unknown addresses were asked for */
export const countUnknown = (): Promise<void> => count(unknown, 'all');

async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    throw new Refusal('tooMany', 'too-many-requests', 'Địa chỉ lịch được đọc quá nhiều lần. Xin thử lại sau một phút.', {
      retryAfter: Math.ceil(rejected.msBeforeNext / 1000),
    });
  }
}
