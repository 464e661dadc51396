/** Addresses that ask for what the content does not have, or that nobody can take as meant. */

const MODELS = `llama-3.1-450b llama-3-70b llama-2-70b llama-4-scout llama-4-maverick llama-3.3-8b
llama-70b llama-8b llama codellama-34b tinyllama qwen3 qwen2.5 qwen2.5-32b qwen2.5-3b qwen3-1.4b
qwen314b qwen3-31b qwen-32b qwen3-coder-480b qwen3.5-120b qwen3.4-27b qwen3-vl-8b gemma gemma-27b
gemma-2-27b gemma-3n-4b gemma-3-1b gemma-3.1-2b mistral mistral-large mistral-large-3 mistral-nemo
mistral-small mixtral mixtral-8x70b ministral-3 deepseek deepseek-v2 deepseek-v3.2 deepseek-coder
deepseek-r1-distill-qwen-32b phi-3 phi-5 phi glm-4 glm-5 glm-4.5v glm gpt-oss gpt-oss-12b gpt-4
gpt-oss-120 minimax minimax-m1 kimi-k3 nemotron nemotron-3-nano nemotron-4-340b falcon-180b dbrx
command-r-plus yi-34b olmo-2-32b granite-4 bloom-176b 120b 70b 405b b x %20- own-shape dgx-spark
mxfp4 ../etc <script>`.split(/\s+/);

const FORMATS = `q2-k iq2-xxs q4 q5 fp6 fp4 4-bit 8-bit exl2 hqq tq1-0 q4-k-x q9 fp64 w4a16 auto
best gpt-oss-120b`.split(/\s+/);

const DEVICES = `rtx-5070 rtx-4090 rtx-3090 rtx-6000 rtx h100 h200 a100 b200 gb200 gb300 l40s t4
mac-studio mac-mini macbook mac-studio-m2-ultra mac-studio-m4-ultra mac-studio-m3-ultra m3-ultra m4-max m5 m4-pro m5-max
jetson-orin jetson dgx dgx-h100 dgx-spark-256gb rtx-spark-2 toaster mi300x iphone raspberry-pi tpu
nvidia apple gb`.split(/\s+/);

const ENGINES = 'exllama transformers mlc lmdeploy llama vlm tgi'.split(' ');
const KV = 'q2 int4 fp4 turboquant nvfp4 q4-k-m'.split(' ');

const NUMBERS = `units=8 units=0 units=-1 units=5 units=1.5 units=two units=1e1 units=0x2 units=NaN
units=99999999999 context=0 context=-8192 context=8k context=128k context=max context=200000
context=1e4 context=8192.5 context=1048576 context=99999999999999 context=8_192 context=8,19
concurrency=0 concurrency=-4 concurrency=5000 concurrency=many concurrency=2.5 concurrency=1e2
reserve=-1 reserve=lots reserve=2000 reserve=8GiB`.split(/\s+/);

const FIELD_NAMES = `modell=llama-3-1-70b models=llama-3-1-70b m=llama-3-1-70b gpu=rtx-5090
devices=rtx-5090 unit=2 nodes=2 ctx=4096 contex=4096 batch=8 quant=fp8 formats=fp8 dtype=fp8
kvcache=fp8 engines=llama-cpp runtime=llama-cpp tokens=4096 MODEL=llama-3-1-70b q=llama+405b
layers=40 window=1024 parameters=30 active=3 windowlayers=12 kvheads=4 headsize=64`.split(/\s+/);

const OWN_SHAPES = `parameters=0 parameters=-7 parameters=many parameters=200000 active=80
parameters=30&active=31 active=0 layers=0 layers=1.5 layers=99999 kvheads=0 kvheads=-8 headsize=0
headsize=x window=0 window=1024&windowlayers=81`.split(/\s+/);

const WHOLE = [
  'model=llama-3.1-405b&format=q4-k-x&device=dgx-spark&units=2',
  'model=llama-3.1-405b&format=fp8&device=dgx-spark&units=8',
  'model=llama-3.1-70b&format=fp8&device=rtx-5070',
  'model=qwen3-8b&context=131072',
  'model=gpt-oss-120b&model=gpt-oss-20b',
  'device=dgx-spark&device=rtx-5090',
  'model=lama-3-1-70b&format=fq8&device=toaster&units=9&context=x&concurrency=0&engine=y&kv=z',
];

/** Queries with their question mark. */
export const WRONG_ADDRESSES: readonly string[] = [
  ...MODELS.map((id) => `model=${id}`),
  ...FORMATS.map((id) => `model=llama-3-1-8b&format=${id}`),
  ...DEVICES.map((id) => `model=llama-3-1-8b&device=${id}`),
  ...ENGINES.map((id) => `engine=${id}`),
  ...KV.map((id) => `kv=${id}`),
  ...NUMBERS,
  ...FIELD_NAMES,
  ...OWN_SHAPES.map((part) => `model=own&${part}`),
  ...WHOLE,
].map((query) => `?${query}`);
