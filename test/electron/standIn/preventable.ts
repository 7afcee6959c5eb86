interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An Electron event that a listener may say no to. */
export function preventable<Details extends object>(details: Details): Details & Preventable {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
