import { createRoot } from "react-dom/client";
import { Connections } from "../shared/Connections.tsx";
import "tool-router-react/styles.css";

const root = document.getElementById("root");
const inThisTab = new URLSearchParams(location.search).has("redirect");
if (root) createRoot(root).render(<Connections inThisTab={inThisTab} />);
