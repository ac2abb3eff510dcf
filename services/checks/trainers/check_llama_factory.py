"""Loads every dataset of an export by its `dataset_info.json` with LLaMA-Factory, and looks where the chain of thought went.

    pip install llamafactory
    python check_llama_factory.py EXPORT_FOLDER

The folder is what `./responsa export --profile llama-factory --out EXPORT_FOLDER` wrote. Rows go the way that training
takes: its reader, its converter, its template for a model that reasons, its tokens and labels. The tokenizer is made
here: nothing is downloaded. Exits with 1 if the tokens that bear a loss hold a CoT where they should not, or none where
they should.
"""

import json
import os
import re
import sys
from types import SimpleNamespace

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("DISABLE_VERSION_CHECK", "1")

import tokenizers
import transformers
from llamafactory.data.loader import _load_single_dataset
from llamafactory.data.parser import get_dataset_list
from llamafactory.data.processor import SupervisedDatasetProcessor
from llamafactory.data.template import get_template_and_fix_tokenizer
from llamafactory.hparams import DataArguments

NO_CHAIN_OF_THOUGHT = re.compile(r"<think>\s*</think>")


def tokenizer():
    """One token for each byte."""
    bytes_alone = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = {letter: number for number, letter in enumerate(sorted(bytes_alone.alphabet()))}
    made = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=alphabet, merges=[]))
    made.pre_tokenizer = bytes_alone
    made.decoder = tokenizers.decoders.ByteLevel()
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=made, pad_token="<|endoftext|>", eos_token="<|im_end|>"
    )


def main(folder):
    with open(os.path.join(folder, "dataset_info.json"), encoding="utf-8") as described:
        names = list(json.load(described))
    arguments = DataArguments(dataset_dir=folder, template="qwen3", cutoff_len=100_000)
    words = tokenizer()
    template = get_template_and_fix_tokenizer(words, arguments)
    processor = SupervisedDatasetProcessor(
        template=template, tokenizer=words, processor=None, data_args=arguments
    )
    failures = 0
    for name in names:
        described = get_dataset_list([name], folder)[0]
        rows = _load_single_dataset(
            described,
            SimpleNamespace(cache_dir=None, hf_hub_token=None, trust_remote_code=False),
            arguments,
            SimpleNamespace(seed=1, local_process_index=0, should_log=False),
        )
        batch = processor.preprocess_dataset(rows[: len(rows)])
        labels = [words.decode([token for token in row if token >= 0]) for row in batch["labels"]]
        thoughts = [response[0]["content"].partition("</think>")[0].strip() for response in rows["_response"]]
        if "no_cot" in name:
            # Templates of models that reason put an empty block where there is none.
            right = not any("<think>" in NO_CHAIN_OF_THOUGHT.sub("", text) for text in thoughts + labels)
        else:
            right = all(cot.startswith("<think>") and cot in text for cot, text in zip(thoughts, labels, strict=True))
        failures += not right
        print(f"{name}: {len(rows)} rows, CoT learnt as it should be: {right}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
