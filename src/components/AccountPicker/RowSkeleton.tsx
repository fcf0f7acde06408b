/** A row's place while the accounts are on their way. */
export function RowSkeleton() {
  return (
    <div className="tr-account-main" aria-hidden="true">
      <span className="tr-bone tr-bone-name" />
      <span className="tr-bone tr-bone-status" />
    </div>
  );
}
