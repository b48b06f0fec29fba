/** How another partnership of this installation comes to run the cycle too: it cannot find it by itself. */
export function Together({ address, id }: { address: string; id?: string }) {
  return (
    <>
      <h2 id={id}>Run it with another partnership</h2>
      <p>
        Send its administrators this address. They ask, you answer, and nothing is shared before:{" "}
        <span className="app-break">{address}</span>
      </p>
    </>
  );
}
