// What hosts are shown, on the demo as the host.
import "../../examples/testing/playwright.spec.ts";
