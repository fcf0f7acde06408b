import { completeAuthorization } from "tool-router-react/client";

completeAuthorization();
