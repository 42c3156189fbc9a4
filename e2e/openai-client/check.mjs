// Speaks to a running server with the official client and prints what came of it as one JSON object.
// usage: node check.mjs BASE_URL KEY QUESTION
import OpenAI from "openai";

const [baseURL, apiKey, question] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const ask = { model: "suiren", messages: [{ role: "user", content: question }] };

const refusal = async (call) => {
  try {
    await call();
    return null;
  } catch (error) {
    return {
      type: error.constructor.name,
      status: error.status,
      code: error.code,
      param: error.param,
      message: error.message,
    };
  }
};

const models = [];
for await (const model of client.models.list()) {
  models.push(model.id);
}

const whole = await client.chat.completions.create(ask);

const chunks = [];
const stream = await client.chat.completions.create({
  ...ask,
  stream: true,
  stream_options: { include_usage: true },
});
for await (const chunk of stream) {
  chunks.push(chunk);
}

// The client's own accumulator puts a whole answer together from a second stream.
const gathered = await client.chat.completions.stream(ask).finalChatCompletion();

// An answer of ours goes back as history, just as the client holds it.
const followUp = await client.chat.completions.create({
  ...ask,
  messages: [
    { role: "system", content: "Be brief." },
    ...ask.messages,
    whole.choices[0].message,
    { role: "user", content: question },
  ],
});

const unsupported = await refusal(() => client.chat.completions.create({ ...ask, seed: 7 }));
const noModel = await refusal(() => client.chat.completions.create({ ...ask, model: "gpt-4o" }));
const stranger = new OpenAI({ baseURL, apiKey: "sk-suiren-wrong", maxRetries: 0 });
const noKey = await refusal(() => stranger.chat.completions.create(ask));

console.log(
  JSON.stringify({
    models,
    retrieved: await client.models.retrieve("suiren"),
    whole,
    chunks,
    gathered,
    followUp,
    unsupported,
    noModel,
    noKey,
  }),
);
