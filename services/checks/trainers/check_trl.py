"""Trains two steps on every format of an export with TRL, and looks where the chain of thought went.

    pip install trl datasets transformers accelerate
    python check_trl.py EXPORT_FOLDER

The folder is what `./responsa export --format sft-cot,sft-no-cot,prompt-completion,preference,kto --out EXPORT_FOLDER`
wrote. The model is a random one of one layer with a tokenizer made here: nothing is downloaded. Exits with 1 if a format
cannot be trained on, or if the tokens that bear a loss hold a CoT where they should not, or none where they should.
"""

import json
import os
import sys
import tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import datasets
import tokenizers
import transformers
import trl
from trl import DPOConfig, DPOTrainer, SFTConfig, SFTTrainer

try:
    from trl import KTOConfig, KTOTrainer
except ImportError:
    from trl.experimental.kto import KTOConfig, KTOTrainer

SPECIAL = ["<pad>", "<s>", "</s>", "<|im_start|>", "<|im_end|>"]
# Marks what the assistant says, so that a loss can be put on that alone.
CHAT_TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n"
    "{% if m['role'] == 'assistant' %}{% generation %}{{ m['content'] }}<|im_end|>{% endgeneration %}"
    "{% else %}{{ m['content'] }}<|im_end|>{% endif %}\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def tokenizer(lines):
    bytes_alone = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    made = tokenizers.Tokenizer(tokenizers.models.BPE())
    made.pre_tokenizer = bytes_alone
    made.decoder = tokenizers.decoders.ByteLevel()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=600, special_tokens=SPECIAL, initial_alphabet=bytes_alone.alphabet(), show_progress=False
    )
    made.train_from_iterator(lines, trainer)
    fast = transformers.PreTrainedTokenizerFast(
        tokenizer_object=made, pad_token="<pad>", bos_token="<s>", eos_token="<|im_end|>"
    )
    fast.chat_template = CHAT_TEMPLATE
    return fast


def model(words):
    return transformers.LlamaForCausalLM(
        transformers.LlamaConfig(
            vocab_size=len(words),
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=1,
            num_attention_heads=2,
            max_position_embeddings=8192,
            pad_token_id=words.pad_token_id,
        )
    )


def learnt(trainer, words):
    """The text of a row whose tokens bear a loss."""
    batch = trainer.data_collator([trainer.train_dataset[0]])
    return words.decode([token for token in batch["labels"][0].tolist() if token >= 0])


def main(folder):
    def rows(name):
        files = {split: os.path.join(folder, name, split + ".jsonl") for split in ("train", "validation")}
        present = {split: file for split, file in files.items() if os.path.getsize(file) > 0}
        return datasets.load_dataset("json", data_files=present)

    with open(os.path.join(folder, "sft-cot", "train.jsonl"), encoding="utf-8") as lines:
        words = tokenizer([json.dumps(json.loads(line), ensure_ascii=False) for line in lines])
    print("trl", trl.__version__, "transformers", transformers.__version__, "datasets", datasets.__version__)
    failures = 0
    with tempfile.TemporaryDirectory() as out:
        steps = dict(
            output_dir=out, max_steps=2, per_device_train_batch_size=2, report_to=[], use_cpu=True, bf16=False, fp16=False
        )
        for name, cot, options in (
            ("sft-cot", True, dict(assistant_only_loss=True)),
            ("sft-no-cot", False, dict(assistant_only_loss=True)),
            ("prompt-completion", True, {}),
        ):
            found = rows(name)
            trainer = SFTTrainer(
                model=model(words),
                args=SFTConfig(max_length=8192, **options, **steps),
                train_dataset=found["train"],
                processing_class=words,
            )
            loss = trainer.train().training_loss
            text = learnt(trainer, words)
            right = ("<think>" in text and "</think>" in text) == cot
            failures += not right
            print(f"{name}: {len(found['train'])} rows, loss {loss:.2f}, CoT learnt: {'<think>' in text}, right: {right}")
        for name, trainer, config in (("preference", DPOTrainer, DPOConfig), ("kto", KTOTrainer, KTOConfig)):
            found = rows(name)
            loss = (
                trainer(
                    model=model(words),
                    ref_model=model(words),
                    args=config(**steps),
                    train_dataset=found["train"],
                    processing_class=words,
                )
                .train()
                .training_loss
            )
            print(f"{name}: {len(found['train'])} rows, loss {loss:.2f}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
