// Made by build/scripts/generateTimesAdvances.mjs. Do not edit.

/** First and last code point of each run of the tables below. */
export const ADVANCE_RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2011],
  [0x2013, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
];

/** Advance widths of Times New Roman in 1/2048 em, base 36, in the order of ADVANCE_RANGES. */
export const TIMES_ADVANCES = {
  regular:
    'e8 iy n8 sg sg 1be 189 a9 iy iy sg w3 e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg ft ft w3 w3 w3 p9 1ge 153 11y 11y 153 yr vn 153 153 iy m5 153 yr 1el 153 153 vn 153 11y vn yr 153 153 1hp 153 153 yr iy ft iy qp sg iy p9 sg p9 sg p9 iy sg sg ft ft sg ft 189 sg sg sg sg iy m5 ft sg sg 153 sg sg p9 rb be rb us e8 iy sg sg sg sg be sg iy 178 fp sg w3 iy 178 sg mr v8 h2 h2 iy ws ps e8 iy h2 hn sg 16o 16o 16o p9 153 153 153 153 153 153 1el 11y yr yr yr yr iy iy iy iy 153 153 153 153 153 153 153 w3 153 153 153 153 153 153 vn sg p9 p9 p9 p9 p9 p9 11y p9 p9 p9 p9 p9 ft ft ft ft sg sg sg sg sg sg sg v8 sg sg sg sg sg sg sg sg 153 p9 153 sg iy ft 153 sg 153 u3 185 uu 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 iy ft iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 u3 153 u3 153 u3 153 u3 153 u3 153 sg 153 sg 185 uu 185 uu 185 uu 185 uu 185 uu 153 sg 153 sg 153 sg 153 sg iy iy sg 1kw 1kw iy iy iy iy p9 p9 p9 sg sg jx 1kw',
  bold: 'e8 iy vl sg sg 1kw 1be ft iy iy sg wf e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg iy iy wf wf wf sg 1gx 153 11y 153 153 11y yr 189 189 m5 sg 189 11y 1hp 153 189 yr 189 153 vn 11y 153 153 1kw 153 153 11y iy ft iy x2 sg iy sg vn p9 vn p9 iy sg vn ft iy vn ft 1be vn sg vn vn p9 m5 iy vn sg 153 sg sg p9 mf cj mf tl e8 iy sg sg sg sg cj sg iy 16i h2 sg wf iy 16i sg mr v8 h2 h2 iy ws uq e8 iy h2 is sg 16o 16o 16o sg 153 153 153 153 153 153 1kw 153 11y 11y 11y 11y m5 m5 m5 m5 153 153 189 189 189 189 189 wf 189 153 153 153 153 153 yr vn sg sg sg sg sg sg 153 p9 p9 p9 p9 p9 ft ft ft ft sg vn sg sg sg sg sg v8 sg vn vn vn vn sg vn sg 153 sg 153 vn m5 ft 153 vn 189 vi 19a y5 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 m5 ft m5 ft 189 sg 189 sg 189 sg 189 sg 189 sg 189 sg 189 sg 189 vi 189 vi 189 vi 189 vi 189 vi 153 vn 153 vn 19a y5 19a y5 19a y5 19a y5 19a y5 153 sg 153 sg 153 sg 153 sg iy iy sg 1kw 1kw iy iy iy iy sg sg sg sg sg jx 1kw',
  italic:
    'e8 iy nw sg sg 1be 189 c6 iy iy sg 12e e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg iy iy 12e 12e 12e sg 1gc yr yr 11y 153 yr yr 153 153 iy p9 11y vn 1be 11y 153 yr 153 yr sg vn 153 yr 1be yr vn vn m5 ft m5 o0 sg iy sg sg p9 sg p9 ft sg sg ft ft p9 ft 153 sg sg sg sg m5 m5 ft sg p9 11y p9 p9 m5 mr fn mr us e8 m5 sg sg sg sg fn sg iy 178 fp sg 12e iy 178 sg mr v8 h2 h2 iy ws tr e8 iy h2 hn sg 16o 16o 16o sg yr yr yr yr yr yr 1el 11y yr yr yr yr iy iy iy iy 153 11y 153 153 153 153 153 12e 153 153 153 153 153 vn yr sg sg sg sg sg sg sg 11y p9 p9 p9 p9 p9 ft ft ft ft sg sg sg sg sg sg sg v8 sg sg sg sg sg p9 sg p9 yr sg 153 sg iy ft 153 sg 153 ud 16w v1 yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 iy ft iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 ud 153 ud 153 ud 153 ud 153 ud 153 sg 153 sg 16w v1 16w v1 16w v1 16w v1 16w v1 vn p9 vn p9 vn p9 vn p9 iy iy sg 1el 1kw iy iy iy iy vn vn vn sg sg jx 1el',
  boldItalic:
    'e8 m5 vl sg sg 1be 189 ft iy iy sg wf e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg iy iy wf wf wf sg 1bc 11y 11y 11y 153 11y 11y 153 189 m5 sg 11y yr 1el 153 153 yr 153 11y vn yr 153 11y 1el 11y yr yr iy ft iy wf sg iy sg sg p9 sg p9 iy sg vn ft ft sg ft 189 vn sg sg sg m5 m5 ft vn p9 11y sg p9 m5 jt cj jt wf e8 m5 sg sg sg sg cj sg iy 16i f5 sg yh iy 16i sg mr v8 h2 h2 iy ws sg e8 iy h2 h2 sg 16o 16o 16o sg 11y 11y 11y 11y 11y 11y 1hp 11y 11y 11y 11y 11y m5 m5 m5 m5 153 153 153 153 153 153 153 wf 153 153 153 153 153 yr yr sg sg sg sg sg sg sg 153 p9 p9 p9 p9 p9 ft ft ft ft sg vn sg sg sg sg sg v8 sg vn vn vn vn p9 sg p9 11y sg 153 sg m5 ft 153 vn 153 uj 183 y3 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 m5 ft m5 ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 uj 153 uj 153 uj 153 uj 153 uj 153 vn 153 vn 183 y3 183 y3 183 y3 183 y3 183 y3 yr p9 yr p9 yr p9 yr p9 iy iy sg 1kw 1kw iy iy iy iy sg sg sg sg sg jx 1kw',
} as const;
