// Asks a running server each question with the official client; prints the answers as one JSON array.
// usage: node ask.mjs BASE_URL KEY QUESTION…
import OpenAI from "openai";

const [baseURL, apiKey, ...questions] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const answers = [];
for (const content of questions) {
  answers.push(
    await client.chat.completions.create({ model: "suiren", messages: [{ role: "user", content }] }),
  );
}
console.log(JSON.stringify(answers));
