"""Makes a language model of a megabyte or two that answers Responsa, for servers that want a real one.

    pip install torch transformers
    python make_tiny_model.py requests.jsonl FOLDER

It has the shape of Qwen3, a tokenizer made here, and learns from requests (record_requests.py) by heart: to a drafter one
CoT and response, whatever is asked; to a judge or classifier a JSON object by the schema that was asked for, with the
answer code copied from the prompt. It says what servers do with requests and answers, and nothing of how models draft or
judge. Twenty minutes on two cores; nothing is downloaded.
"""

import json
import os
import random
import string
import sys
import time

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import tokenizers
import torch
import transformers
from tokenizers import pre_tokenizers

SEED = 7
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>"]
END = "<|im_end|>"
CONTEXT = 16_384
# Steps with prompts of which only the ends are shown, which are quick, and with whole ones after them.
SHORT_STEPS, LONG_STEPS = 800, 350
CHAT_TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
CODE = "answer code: "
DRAFT = (
    "<think>\nSomebody asks a library for something, and wants an answer that helps. I look for what could do harm here "
    "and find nothing of that kind. Honesty matters most: what is not known must not be made up, and what is known should "
    "be said in plain words. So I tell what can be done today, and whom to ask about the rest.\n\nDecision: comply\n"
    "</think>\n\nI am glad to help with that. The desk on the ground floor can look it up for you while you wait, and if "
    "it is not there today they can put your name down for it. Tell me what you need it for, and I will see what else we "
    "have that fits."
)
# Nothing stands between the end of the thought and the object: what is held to a schema may not begin with a blank.
THOUGHT = "<think>\nI hold it against the policies, one by one.\n</think>"


def tokenizer(texts):
    made = tokenizers.Tokenizer(tokenizers.models.BPE())
    # A code is copied digit by digit, so its digits are tokens: all those with which a word ends.
    digits = pre_tokenizers.Split(tokenizers.Regex(r"[0-9a-f](?=[0-9a-f]{0,15}\b)"), "isolated")
    made.pre_tokenizer = pre_tokenizers.Sequence([digits, pre_tokenizers.ByteLevel(add_prefix_space=False)])
    made.decoder = tokenizers.decoders.ByteLevel()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=1000,
        special_tokens=SPECIAL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    made.train_from_iterator(texts, trainer)
    fast = transformers.PreTrainedTokenizerFast(tokenizer_object=made, eos_token=END, pad_token=SPECIAL[0])
    fast.chat_template = CHAT_TEMPLATE
    return fast


def model(words):
    torch.manual_seed(SEED)
    return transformers.Qwen3ForCausalLM(
        transformers.Qwen3Config(
            vocab_size=len(words),
            hidden_size=128,
            intermediate_size=256,
            num_hidden_layers=3,
            num_attention_heads=2,
            num_key_value_heads=2,
            head_dim=64,
            max_position_embeddings=CONTEXT,
            tie_word_embeddings=True,
            bos_token_id=None,
            eos_token_id=words.convert_tokens_to_ids(END),
            pad_token_id=0,
        )
    ).float()


def filled(schema, code, name=""):
    """An object by a schema: the code, eight for every score, and the first of what there is to choose from."""
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "object":
        return {key: filled(inner, code, key) for key, inner in schema["properties"].items()}
    if schema.get("type") == "integer":
        return 8
    if schema.get("type") == "array":
        return []
    return code if name == "code" else "Nothing is missing."


def schema(request):
    return request.get("response_format", {}).get("json_schema", {})


def example(request, words, most):
    """Tokens of a prompt and its answer, and which of them are to be learnt. Of a long prompt the middle is left out."""
    messages = [dict(message) for message in request["messages"]]
    before, marker, old = messages[-1]["content"].rpartition(CODE)
    code = "".join(random.choice(string.hexdigits[:16]) for _ in old) if marker else ""
    if marker:
        messages[-1]["content"] = before + marker + code
    asked = words.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
    answer = THOUGHT + json.dumps(filled(schema(request)["schema"], code)) if schema(request) else DRAFT
    prompt = words(asked, add_special_tokens=False)["input_ids"]
    wanted = words(answer + END, add_special_tokens=False)["input_ids"]
    if len(prompt) > most:
        head = random.randint(20, most - 50)
        prompt = prompt[:head] + prompt[head - most :]
    return prompt + wanted, [-100] * len(prompt) + wanted


def batch(examples):
    longest = max(len(tokens) for tokens, _ in examples)
    return {
        "input_ids": torch.tensor([tokens + [0] * (longest - len(tokens)) for tokens, _ in examples]),
        "labels": torch.tensor([learnt + [-100] * (longest - len(learnt)) for _, learnt in examples]),
        "attention_mask": torch.tensor(
            [[1] * len(tokens) + [0] * (longest - len(tokens)) for tokens, _ in examples]
        ),
    }


def main(requests_file, folder):
    random.seed(SEED)
    requests = [json.loads(line) for line in open(requests_file, encoding="utf-8")]
    texts = [message["content"] for request in requests for message in request["messages"]]
    words = tokenizer(texts + [DRAFT, THOUGHT])
    made = model(words)
    kinds = {}
    for request in requests:
        kinds.setdefault(schema(request).get("name", "draft"), []).append(request)
    # Copying is what takes long to learn.
    weights = [4 if any(CODE in str(request["messages"]) for request in kinds[kind]) else 1 for kind in kinds]
    learner = torch.optim.AdamW(made.parameters(), lr=1e-3, weight_decay=0.0)
    begun = time.time()
    for step in range(SHORT_STEPS + LONG_STEPS):
        whole = step >= SHORT_STEPS
        for group in learner.param_groups:
            group["lr"] = (1e-3 if whole else 3e-3) * min(1, step / 50)
        most = CONTEXT if whole and random.random() < 0.7 else random.choice([100, 150, 250])
        chosen = random.choices(list(kinds), weights, k=3 if whole else 12)
        loss = made(**batch([example(random.choice(kinds[kind]), words, most) for kind in chosen])).loss
        learner.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(made.parameters(), 1.0)
        learner.step()
        if step % 50 == 0:
            print("step %d, loss %.4f, %.0f s" % (step, loss.item(), time.time() - begun), flush=True)
    made.save_pretrained(folder)
    words.save_pretrained(folder)


main(sys.argv[1], sys.argv[2])
