import { RequiredToolkits, useRequiredToolkits } from "tool-router-react";
import { useStoredState } from "../useStoredState.ts";

/** What Lantern's assistant cannot do without. */
const toolkits = ["gmail", "googlecalendar", "slack"];

/** What a new user sees first: the apps that the assistant needs, and the way to it. */
export function OnboardingPage() {
  const [pace, setPace] = useStoredState("onboarding", "one-by-one");
  const { isReady } = useRequiredToolkits({ toolkits });
  return (
    <>
      <header className="heading">
        <h1>Onboarding</h1>
        <p>
          Lantern’s assistant plans your week. For that it reads your mail and your calendar, and
          tells your team. Connect these three, and it begins.
        </p>
      </header>
      <div className="onboarding">
        <RequiredToolkits toolkits={toolkits} pace={pace === "at-once" ? pace : "one-by-one"} />
        <div className="onboarding-end">
          <label>
            <input
              type="checkbox"
              checked={pace !== "at-once"}
              onChange={(event) => setPace(event.target.checked ? "one-by-one" : "at-once")}
            />
            One after the other
          </label>
          {isReady && (
            <a className="onboarding-next" href="#/playground">
              Meet the assistant
            </a>
          )}
        </div>
      </div>
    </>
  );
}
