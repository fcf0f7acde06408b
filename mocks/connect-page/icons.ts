import { icon } from "./element.ts";

export const checkIcon = (): SVGSVGElement => icon("M5 12.5l4.5 4.5L19 7.5");
export const crossIcon = (): SVGSVGElement => icon("M7 7l10 10", "M17 7L7 17");
export const clockIcon = (): SVGSVGElement =>
  icon("M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z", "M12 7.5V12l3 2");
export const questionIcon = (): SVGSVGElement =>
  icon("M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.1", "M12 17.4v.1");
export const linkIcon = (): SVGSVGElement =>
  icon(
    "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-.8.8",
    "M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l.8-.8",
  );
export const eyeIcon = (): SVGSVGElement =>
  icon(
    "M2.5 12S6 5.5 12 5.5S21.5 12 21.5 12S18 18.5 12 18.5S2.5 12 2.5 12z",
    "M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z",
  );
export const eyeOffIcon = (): SVGSVGElement =>
  icon(
    "M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.6 3.3M6.2 7.3A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9",
    "M9.9 9.9a3 3 0 0 0 4.2 4.2",
    "M4 4l16 16",
  );
export const flaskIcon = (): SVGSVGElement =>
  icon(
    "M9.5 3.5h5",
    "M10.5 3.5v6L5 18.6a1.3 1.3 0 0 0 1.1 1.9h11.8a1.3 1.3 0 0 0 1.1-1.9l-5.5-9.1v-6",
    "M8 14.5h8",
  );
