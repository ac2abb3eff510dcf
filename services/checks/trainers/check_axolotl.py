"""Tokenises an export with axolotl's chat-template strategy, and looks where the chain of thought went.

    pip install axolotl
    python check_axolotl.py EXPORT_FOLDER

The folder is what `./responsa export --profile reasoning-content --out EXPORT_FOLDER` wrote; the strategy is given
nothing but the type and the `qwen3` template, as a user's YAML would. The tokenizer is made here: nothing is downloaded.
Exits with 1 if the tokens that bear a loss hold a CoT where they should not, or none where they should.
"""

import os
import sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("AXOLOTL_DO_NOT_TRACK", "1")

import datasets
import tokenizers
import transformers
from axolotl.prompt_strategies.chat_template import load
from axolotl.utils.dict import DictDefault


def tokenizer():
    """One token for each byte."""
    bytes_alone = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = {letter: number for number, letter in enumerate(sorted(bytes_alone.alphabet()))}
    made = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=alphabet, merges=[]))
    made.pre_tokenizer = bytes_alone
    made.decoder = tokenizers.decoders.ByteLevel()
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=made,
        pad_token="<|endoftext|>",
        eos_token="<|im_end|>",
        additional_special_tokens=["<|im_start|>"],
    )


def main(folder):
    words = tokenizer()
    config = DictDefault({"sequence_len": 100_000, "train_on_inputs": False, "chat_template": "qwen3"})
    described = DictDefault({"type": "chat_template", "chat_template": "qwen3", "train_on_eos": "turn"})
    failures = 0
    for name in ("sft-cot", "sft-no-cot"):
        rows = datasets.load_dataset("json", data_files=os.path.join(folder, name, "train.jsonl"), split="train")
        strategy = load(words, config, ds_cfg=described)
        right = True
        for row in rows:
            labels = words.decode([token for token in strategy.tokenize_prompt(row)["labels"] if token >= 0])
            answer = row["messages"][-1]
            cot = answer.get("reasoning_content")
            right &= answer["content"].strip() in labels
            right &= cot.strip() in labels if name == "sft-cot" else not cot
        failures += not right
        print(f"{name}: {len(rows)} rows, CoT learnt as it should be: {right}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
