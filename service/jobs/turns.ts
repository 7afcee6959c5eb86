/** Lets a fixed number of workers in at a time; the others wait in the order they came. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Runs `work` when it is its turn, or does not run it when called off before that. */
  async take<Result>(calledOff: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#wait(calledOff);
    try {
      return await work();
    } finally {
      this.#passOn();
    }
  }

  #wait(calledOff: AbortSignal): Promise<void> {
    if (calledOff.aborted) return Promise.reject(reasonOf(calledOff));
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(reasonOf(calledOff));
      };
      const enter = () => {
        calledOff.removeEventListener('abort', leave);
        resolve();
      };
      calledOff.addEventListener('abort', leave, { once: true });
      this.#waiting.push(enter);
    });
  }

  /** The place goes straight to the next one, so that nobody who comes meanwhile can take it. */
  #passOn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

/** Signals of ours are called off with an error, and by default they are too. */
const reasonOf = (signal: AbortSignal) => signal.reason as Error;
